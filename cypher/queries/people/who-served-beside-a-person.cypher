// Who served beside a person, where and when
//
// Those who had a post in the same body at a time that overlaps the person's own. A time runs from the stated
// beginning to the stated end; where these are unknown, from the first to the last article that speaks of the post as
// held. `basis` is stated where both beginnings are, else seen: then they may have served together for longer than
// told.
//
// The person's name or an alias:
// :param person => "Đinh Tiến Dũng"

MATCH (official:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE (official.name = $person OR $person IN official.aliases)
  AND coalesce(post.status, '') <> 'proposed'
CALL (post) {
  OPTIONAL MATCH (claim:Claim {edge: post.id})-[:STATED_IN]->(article:Article)
  WHERE claim.status IN ['current', 'acting']
  RETURN min(article.published) AS first, max(article.published) AS last
}
MATCH (body)<-[other:HOLDS_POSITION]-(colleague:Official)
WHERE colleague <> official AND coalesce(other.status, '') <> 'proposed'
CALL (other) {
  OPTIONAL MATCH (claim:Claim {edge: other.id})-[:STATED_IN]->(article:Article)
  WHERE claim.status IN ['current', 'acting']
  RETURN min(article.published) AS other_first, max(article.published) AS other_last
}
WITH official, post, body, other, colleague,
     coalesce(post.from, first) AS since, coalesce(post.to, last) AS until,
     coalesce(other.from, other_first) AS other_since, coalesce(other.to, other_last) AS other_until
WITH official, post, body, other, colleague, since, until, other_since, other_until
WHERE since IS NOT NULL AND other_since IS NOT NULL AND until IS NOT NULL AND other_until IS NOT NULL
WITH official, post, body, other, colleague,
     CASE WHEN since > other_since THEN since ELSE other_since END AS since,
     CASE WHEN until + substring('9999-12-31', size(until)) < other_until + substring('9999-12-31', size(other_until))
       THEN until ELSE other_until END AS until
WHERE since <= until + substring('9999-12-31', size(until))
RETURN official.name AS official,
       coalesce(post.role, post.role_key) AS role,
       colleague.name AS colleague,
       coalesce(other.role, other.role_key) AS colleague_role,
       body.name AS body,
       since,
       until,
       CASE WHEN post.from IS NULL OR other.from IS NULL THEN 'seen' ELSE 'stated' END AS basis,
       other.quote AS quote,
       other.publisher AS publisher,
       other.published AS published
ORDER BY official, body, since, colleague, post.id, other.id
LIMIT 500;
