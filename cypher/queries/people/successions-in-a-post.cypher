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

MATCH (before:Official)-[left:HOLDS_POSITION]->(body:Body)
WHERE (body.name = $body OR $body IN body.aliases)
  AND (left.role_key = $role OR left.role = $role)
  AND left.status = 'former'
MATCH (body)<-[taken:HOLDS_POSITION]-(after:Official)
WHERE after <> before AND taken.role_key = left.role_key AND taken.status <> 'proposed'
MATCH (going:Claim {edge: left.id})-[:STATED_IN]->(article:Article)<-[:STATED_IN]-(coming:Claim {edge: taken.id})
WHERE going.status = 'former' AND coming.status IN ['current', 'acting']
WITH before, left, body, taken, after, article, going, coming ORDER BY going.id, coming.id
WITH before, left, body, taken, after, article,
     collect(going.quote)[0] AS quote, collect(coming.quote)[0] AS other_quote
RETURN before.name AS before,
       after.name AS after,
       left.role_key AS role,
       body.name AS body,
       left.to AS until,
       taken.from AS since,
       CASE WHEN size(left.to) = 10 AND size(taken.from) = 10
         THEN duration.inDays(date(left.to), date(taken.from)).days END AS gap_days,
       left.cause AS cause,
       quote,
       other_quote,
       article.publisher AS publisher,
       article.published AS published
ORDER BY coalesce(since, published, '9999'), before, after, article.id, left.id, taken.id
LIMIT 200;
