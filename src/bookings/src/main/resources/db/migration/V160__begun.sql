-- Whose guest is in the unit: nobody else's claim moves it, however early the guest came.
ALTER TABLE occupancy ADD COLUMN begun boolean NOT NULL DEFAULT false;

UPDATE occupancy
SET begun = true
FROM booking
WHERE booking.calendar_group = occupancy.calendar_group AND booking.id = occupancy.booking_id
    AND booking.state = 'IN_PROGRESS';
