-- The platform's fees when the feed last told of them. One row; empty until the first start.
CREATE TABLE charges_told (
    singleton          boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    guest_basis_points integer,
    host_basis_points  integer
);

INSERT INTO charges_told DEFAULT VALUES;
