-- Who has it from whom, told apart from who stands by it alone; and what is known of a source.

ALTER TABLE source ADD COLUMN stake TEXT REFERENCES value (id);
ALTER TABLE source ADD COLUMN reliability_reason TEXT REFERENCES value (id);
ALTER TABLE source ADD COLUMN reliability_on TEXT;
ALTER TABLE source ADD COLUMN contact TEXT REFERENCES value (id);
ALTER TABLE source ADD COLUMN party TEXT REFERENCES value (id);

ALTER TABLE evidence ADD COLUMN access TEXT
    CHECK (access IS NULL OR access IN ('first-hand', 'second-hand'));
ALTER TABLE evidence ADD COLUMN interest TEXT
    CHECK (interest IS NULL OR interest IN ('in-its-interest', 'against-its-interest'));

-- For one claim: where this source has it from is not known.
CREATE TABLE unknown_origin (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    source_id TEXT NOT NULL REFERENCES source (id),
    reason TEXT REFERENCES value (id)
) STRICT;
CREATE INDEX unknown_origin_by_claim ON unknown_origin (claim_id);

-- For one claim: two origins that are two, and why.
CREATE TABLE independence (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    one_id TEXT NOT NULL REFERENCES source (id),
    other_id TEXT NOT NULL REFERENCES source (id),
    reason TEXT NOT NULL REFERENCES value (id),
    CHECK (one_id <> other_id)
) STRICT;
CREATE INDEX independence_by_claim ON independence (claim_id);
