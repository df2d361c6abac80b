// Names: exact, and full text without diacritics ("nguyen phu trong" finds Nguyễn Phú Trọng, "dang" finds Đặng).
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);

CREATE FULLTEXT INDEX entity_names IF NOT EXISTS
FOR (n:Entity) ON EACH [n.name, n.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// The sentences themselves.
CREATE FULLTEXT INDEX claim_quotes IF NOT EXISTS
FOR (n:Claim) ON EACH [n.quote]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// Indexes over what is already there fill in the background: wait for them.
CALL db.awaitIndexes(300);
