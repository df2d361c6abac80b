// Successions in a post
//
// Who followed whom: pairs that one article tells together, the one as going and the other as coming ("thay ông …").
// `until` and `since` are the stated end and beginning, and `gap_days` the days between them where both are whole
// dates. An appointment alone ends nobody's tenure: what no article tells together is no row here.
//
// The body's name or one of its aliases:
// :param body => "Sở Giao thông vận tải tỉnh Nghệ An"
// The post without its body:
// :param role => "Giám đốc"

MATCH (official:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE (body.name = $body OR $body IN body.aliases)
  AND (post.role_key = $role OR post.role = $role)
MATCH (claim:Claim {edge: post.id})-[:STATED_IN]->(article:Article)
WHERE claim.status IN ['former', 'current', 'acting']
WITH official, post, body, article, claim ORDER BY claim.id
WITH official, post, body, article, claim.status = 'former' AS goes, collect(claim.quote)[0] AS quote
WITH body, article, collect({official: official, post: post, goes: goes, quote: quote}) AS told
UNWIND [one IN told WHERE one.goes AND one.post.status = 'former'] AS going
UNWIND [one IN told WHERE NOT one.goes AND one.official <> going.official] AS coming
WITH body, article, going, coming, going.post AS left, coming.post AS taken
WHERE left.role_key = taken.role_key
RETURN going.official.name AS before,
       coming.official.name AS after,
       left.role_key AS role,
       body.name AS body,
       left.to AS until,
       taken.from AS since,
       CASE WHEN size(left.to) = 10 AND size(taken.from) = 10
         THEN duration.inDays(date(left.to), date(taken.from)).days END AS gap_days,
       left.cause AS cause,
       going.quote AS quote,
       coming.quote AS other_quote,
       article.publisher AS publisher,
       article.published AS published
ORDER BY coalesce(since, published, '9999'), before, after, article.id, left.id, taken.id
LIMIT 200;
