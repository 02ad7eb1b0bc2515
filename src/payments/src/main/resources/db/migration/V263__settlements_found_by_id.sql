-- A refund names its settlement by its id alone, a payment has several; neither is looked for in the whole table.
CREATE UNIQUE INDEX settlement_id_once ON settlement (id);
CREATE INDEX settlement_of_payment ON settlement (payment_id, id);
