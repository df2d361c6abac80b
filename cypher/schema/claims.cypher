// Claims: their own key, and the way from an edge to its claims.
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_edge IF NOT EXISTS FOR (n:Claim) ON (n.edge);
