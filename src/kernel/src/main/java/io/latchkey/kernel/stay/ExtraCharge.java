package io.latchkey.kernel.stay;

/** What the price of an extra is multiplied with, beside its quantity; TIME is nights, days or hours. */
public enum ExtraCharge {
    PER_BOOKING,
    PER_PERSON,
    PER_TIME,
    PER_PERSON_AND_TIME
}
