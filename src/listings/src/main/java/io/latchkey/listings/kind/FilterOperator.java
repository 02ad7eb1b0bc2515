package io.latchkey.listings.kind;

/** How search compares an attribute with what is asked for. */
public enum FilterOperator {
    /** Has every one of the values: {@code amenities:all:Wifi|Kitchen}. */
    HAS_ALL,
    /** Has at least one of the values: {@code fuel:any:ELECTRIC|HYBRID}. */
    HAS_ANY,
    /** Lies between two bounds, both included, of which one may be missing: {@code bedrooms:2..}. */
    RANGE,
    /** Is yes, or is no: {@code petsAllowed:true}. */
    EQUALS
}
