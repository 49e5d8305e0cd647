-- The case file, first version. Every id is a UUIDv7; every time is ISO 8601 in UTC; every
-- offset counts code points in the text of a document, end exclusive.

-- An immutable text or run of bytes. digest = SHA-256 of salt followed by content (text as
-- UTF-8). When it is destroyed, salt and content go and the digest stays, so that rows and
-- history that name it still hold.
CREATE TABLE value (
    id TEXT PRIMARY KEY NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    salt BLOB CHECK (salt IS NULL OR length(salt) = 16),
    content ANY,
    destroyed_at TEXT,
    CHECK ((salt IS NULL) = (destroyed_at IS NOT NULL)),
    CHECK (destroyed_at IS NULL OR content IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER value_is_immutable BEFORE UPDATE ON value
WHEN NEW.id <> OLD.id OR NEW.digest <> OLD.digest OR NEW.salt IS NOT NULL OR NEW.content IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a value never changes'); END;

CREATE TRIGGER value_is_kept BEFORE DELETE ON value
BEGIN SELECT RAISE(ABORT, 'a value is never removed, only destroyed'); END;

-- Every act ever done, each sealed with the digest of the one before. changes is JSON:
-- {table: {row id: [before, after]}}, where before and after hold the columns that differ
-- (null for a row that is not there); a column that names a value holds [value id, digest].
CREATE TABLE history (
    seq INTEGER PRIMARY KEY NOT NULL,
    id TEXT NOT NULL UNIQUE,
    parent TEXT NOT NULL,
    other_parent TEXT,
    at TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('act', 'undo', 'redo', 'lasting')),
    act TEXT NOT NULL,
    target TEXT REFERENCES history (id),
    changes TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
    CHECK ((target IS NOT NULL) = (kind IN ('undo', 'redo')))
) STRICT;

CREATE TRIGGER history_is_never_rewritten BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER history_is_never_shortened BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TABLE case_info (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL REFERENCES value (id),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE actor (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL REFERENCES value (id)
) STRICT;

CREATE TABLE document (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('draft', 'material')),
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL REFERENCES value (id),
    headline TEXT REFERENCES value (id),
    byline TEXT REFERENCES value (id),
    published TEXT,
    published_from TEXT CHECK (published_from IN ('page', 'person')),
    language TEXT,
    encoding TEXT,
    media_type TEXT NOT NULL,
    file_name TEXT REFERENCES value (id),
    text TEXT NOT NULL REFERENCES value (id),
    content TEXT NOT NULL REFERENCES value (id),
    sha256 TEXT NOT NULL REFERENCES value (id),
    importer TEXT NOT NULL,
    importer_version TEXT NOT NULL,
    received TEXT NOT NULL CHECK (received IN ('opened', 'pasted', 'dropped')),
    received_at TEXT NOT NULL,
    actor_id TEXT NOT NULL REFERENCES actor (id),
    UNIQUE (kind, number)
) STRICT;

CREATE TABLE block (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT NOT NULL REFERENCES document (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    struck INTEGER NOT NULL CHECK (struck IN (0, 1)),
    judged_by TEXT NOT NULL,
    CHECK (end > start)
) STRICT;
CREATE INDEX block_by_document ON block (document_id);

CREATE TABLE sentence (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT NOT NULL REFERENCES document (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL,
    reading TEXT NOT NULL CHECK (reading IN ('unread', 'claim', 'no-claim', 'not-story')),
    proposed TEXT CHECK (proposed IN ('unread', 'claim', 'no-claim', 'not-story')),
    worthiness REAL,
    engine TEXT,
    CHECK (end > start)
) STRICT;
CREATE INDEX sentence_by_document ON sentence (document_id);

CREATE TABLE source (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL REFERENCES value (id),
    kind TEXT NOT NULL,
    role TEXT REFERENCES value (id),
    aliases TEXT NOT NULL REFERENCES value (id),
    reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
    alias_number INTEGER UNIQUE,
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    standing TEXT NOT NULL CHECK (standing IN ('proposed', 'accepted', 'dismissed')),
    engine TEXT,
    CHECK (confidential = 0 OR alias_number IS NOT NULL)
) STRICT;

CREATE TABLE claim (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL UNIQUE,
    substance TEXT NOT NULL REFERENCES value (id),
    modality TEXT NOT NULL,
    claimant_id TEXT REFERENCES source (id),
    cue TEXT REFERENCES value (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'asked', 'checked')),
    reopened TEXT,
    standing TEXT NOT NULL CHECK (standing IN ('proposed', 'accepted', 'dismissed')),
    worthiness REAL,
    engine TEXT
) STRICT;

CREATE TABLE claim_via (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    source_id TEXT NOT NULL REFERENCES source (id),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX claim_via_by_claim ON claim_via (claim_id);

CREATE TABLE claim_passage (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    document_id TEXT NOT NULL REFERENCES document (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL,
    CHECK (end > start)
) STRICT;
CREATE INDEX claim_passage_by_claim ON claim_passage (claim_id);
CREATE INDEX claim_passage_by_document ON claim_passage (document_id);

CREATE TABLE part (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    kind TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES document (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL,
    low REAL,
    high REAL,
    unit TEXT REFERENCES value (id),
    verb TEXT REFERENCES value (id),
    date_from TEXT,
    date_to TEXT,
    date_of TEXT CHECK (date_of IN ('event', 'saying')),
    speaker_id TEXT REFERENCES source (id),
    engine TEXT,
    CHECK (end > start)
) STRICT;
CREATE INDEX part_by_claim ON part (claim_id);

CREATE TABLE tick (
    id TEXT PRIMARY KEY NOT NULL,
    part_id TEXT NOT NULL UNIQUE REFERENCES part (id),
    document_id TEXT REFERENCES document (id),
    start INTEGER,
    end INTEGER,
    reason TEXT REFERENCES value (id),
    actor_id TEXT NOT NULL REFERENCES actor (id),
    at TEXT NOT NULL,
    CHECK ((document_id IS NULL) = (start IS NULL) AND (start IS NULL) = (end IS NULL)),
    CHECK (document_id IS NOT NULL OR reason IS NOT NULL),
    CHECK (start IS NULL OR end > start)
) STRICT;

CREATE TABLE note (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    text TEXT NOT NULL REFERENCES value (id),
    actor_id TEXT NOT NULL REFERENCES actor (id),
    at TEXT NOT NULL
) STRICT;

CREATE TABLE proposition (
    id TEXT PRIMARY KEY NOT NULL,
    statement TEXT NOT NULL REFERENCES value (id),
    standing TEXT NOT NULL CHECK (standing IN ('proposed', 'accepted', 'dismissed')),
    engine TEXT
) STRICT;

CREATE TABLE proposition_claim (
    id TEXT PRIMARY KEY NOT NULL,
    proposition_id TEXT NOT NULL REFERENCES proposition (id),
    claim_id TEXT NOT NULL REFERENCES claim (id),
    UNIQUE (proposition_id, claim_id)
) STRICT;

CREATE TABLE evidence (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT REFERENCES claim (id),
    proposition_id TEXT REFERENCES proposition (id),
    source_id TEXT NOT NULL REFERENCES source (id),
    layer TEXT NOT NULL CHECK (layer IN ('said', 'so')),
    stance TEXT NOT NULL CHECK (stance IN
        ('asserts', 'denies', 'cannot-confirm', 'relays', 'conditional', 'context')),
    credibility INTEGER NOT NULL CHECK (credibility BETWEEN 1 AND 6),
    how TEXT NOT NULL CHECK (how IN ('passage', 'call', 'meeting', 'observation')),
    said_on TEXT,
    made_on TEXT,
    note TEXT REFERENCES value (id),
    standing TEXT NOT NULL CHECK (standing IN ('proposed', 'accepted', 'dismissed')),
    engine TEXT,
    CHECK ((claim_id IS NULL) <> (proposition_id IS NULL)),
    CHECK (how = 'passage' OR (made_on IS NOT NULL AND note IS NOT NULL))
) STRICT;
CREATE INDEX evidence_by_claim ON evidence (claim_id, source_id, stance);

CREATE TABLE evidence_passage (
    id TEXT PRIMARY KEY NOT NULL,
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    document_id TEXT NOT NULL REFERENCES document (id),
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL,
    CHECK (end > start)
) STRICT;
CREATE INDEX evidence_passage_by_evidence ON evidence_passage (evidence_id);

CREATE TABLE derivation (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    carrier_id TEXT NOT NULL REFERENCES source (id),
    origin_id TEXT NOT NULL REFERENCES source (id),
    kind TEXT NOT NULL,
    reason TEXT REFERENCES value (id)
) STRICT;
CREATE INDEX derivation_by_claim ON derivation (claim_id);

CREATE TABLE dependence (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    one_id TEXT NOT NULL REFERENCES source (id),
    other_id TEXT NOT NULL REFERENCES source (id),
    kind TEXT NOT NULL,
    certainty TEXT NOT NULL CHECK (certainty IN ('shown', 'suspected')),
    reason TEXT NOT NULL REFERENCES value (id),
    CHECK (one_id <> other_id)
) STRICT;
CREATE INDEX dependence_by_claim ON dependence (claim_id);

CREATE TABLE finding (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    why TEXT NOT NULL REFERENCES value (id),
    standing TEXT NOT NULL CHECK (standing IN ('proposed', 'accepted', 'dismissed')),
    dismissed_because TEXT REFERENCES value (id),
    engine TEXT,
    CHECK (standing <> 'dismissed' OR dismissed_because IS NOT NULL)
) STRICT;

CREATE TABLE finding_claim (
    id TEXT PRIMARY KEY NOT NULL,
    finding_id TEXT NOT NULL REFERENCES finding (id),
    claim_id TEXT NOT NULL REFERENCES claim (id),
    UNIQUE (finding_id, claim_id)
) STRICT;

CREATE TABLE question (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    addressee TEXT NOT NULL REFERENCES value (id),
    text TEXT NOT NULL REFERENCES value (id),
    deadline TEXT,
    answered INTEGER NOT NULL CHECK (answered IN (0, 1))
) STRICT;
CREATE INDEX question_by_claim ON question (claim_id);

CREATE TABLE question_attempt (
    id TEXT PRIMARY KEY NOT NULL,
    question_id TEXT NOT NULL REFERENCES question (id),
    at TEXT NOT NULL,
    note TEXT NOT NULL REFERENCES value (id),
    actor_id TEXT NOT NULL REFERENCES actor (id)
) STRICT;
CREATE INDEX question_attempt_by_question ON question_attempt (question_id);

CREATE TABLE verdict (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    layer TEXT NOT NULL CHECK (layer IN ('said', 'so')),
    reader_id TEXT NOT NULL REFERENCES actor (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'confirmed-with-change', 'disputed',
        'unsupported', 'wrong', 'cannot-be-determined')),
    reason TEXT REFERENCES value (id),
    UNIQUE (claim_id, layer, reader_id)
) STRICT;

CREATE TABLE outcome (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL UNIQUE REFERENCES claim (id),
    kind TEXT NOT NULL CHECK (kind IN ('stands', 'change', 'stet', 'cut')),
    wording TEXT REFERENCES value (id),
    reason TEXT REFERENCES value (id),
    actor_id TEXT NOT NULL REFERENCES actor (id),
    CHECK (kind <> 'change' OR wording IS NOT NULL),
    CHECK (kind <> 'stet' OR reason IS NOT NULL)
) STRICT;

CREATE TABLE sign_off (
    id TEXT PRIMARY KEY NOT NULL,
    document_id TEXT NOT NULL REFERENCES document (id),
    actor_id TEXT NOT NULL REFERENCES actor (id),
    at TEXT NOT NULL,
    draft_sha256 TEXT NOT NULL CHECK (length(draft_sha256) = 64),
    head TEXT NOT NULL CHECK (length(head) = 64)
) STRICT;
