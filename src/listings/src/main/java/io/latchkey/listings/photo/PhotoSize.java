package io.latchkey.listings.photo;

/** The sizes in which a photo is kept. */
public enum PhotoSize {
    SMALL(320),
    MEDIUM(960),
    LARGE(1920);

    private final int longSide;

    PhotoSize(int longSide) {
        this.longSide = longSide;
    }

    /** In pixels; a photo that has fewer keeps those it has. */
    public int longSide() {
        return longSide;
    }
}
