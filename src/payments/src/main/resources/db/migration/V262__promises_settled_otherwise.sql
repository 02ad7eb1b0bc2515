-- What was promised to the guest and is not sent any more, because the guest has got it in another way.
ALTER TABLE payment
    ADD COLUMN settled_otherwise_minor bigint NOT NULL DEFAULT 0 CHECK (settled_otherwise_minor >= 0);

UPDATE payment p SET settled_otherwise_minor = e.ended
FROM (
    SELECT r.payment_id, sum(r.amount_minor) AS ended
    FROM refund r JOIN settlement s ON s.booking_id = r.booking_id AND s.id = r.settlement_id
    WHERE r.state = 'ENDED' AND s.reason <> 'CONFLICT'
    GROUP BY r.payment_id) e
WHERE p.id = e.payment_id;

ALTER TABLE payment
    ADD CONSTRAINT payment_promises_in_bounds CHECK (refunded_minor + settled_otherwise_minor <= captured_minor);
