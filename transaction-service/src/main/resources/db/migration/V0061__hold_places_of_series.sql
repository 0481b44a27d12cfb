-- Who holds which place of a series: a payment takes one with its intent and gives it back when it fails or is dropped,
-- so no more payments can be alive than were agreed on. Payments of an older release hold none; the code counts them too.
CREATE TABLE recurring_place (
  registration_id TEXT    NOT NULL REFERENCES recurring_registration (id),
  place           INTEGER NOT NULL, -- 1: the first payment
  places          INTEGER NOT NULL, -- how many the series has
  pay_in_id       TEXT    NOT NULL CONSTRAINT recurring_place_pay_in_uk UNIQUE
                          REFERENCES transaction (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT recurring_place_pk PRIMARY KEY (registration_id, place),
  CONSTRAINT recurring_place_ck CHECK (place BETWEEN 1 AND places)
);
