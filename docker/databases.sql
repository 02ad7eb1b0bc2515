-- One database and one login per service: nobody reads another's tables.
CREATE ROLE listings LOGIN PASSWORD 'listings';
CREATE ROLE bookings LOGIN PASSWORD 'bookings';
CREATE ROLE payments LOGIN PASSWORD 'payments';
CREATE ROLE keycloak LOGIN PASSWORD 'keycloak';
CREATE DATABASE listings OWNER listings;
CREATE DATABASE bookings OWNER bookings;
CREATE DATABASE payments OWNER payments;
CREATE DATABASE keycloak OWNER keycloak;
