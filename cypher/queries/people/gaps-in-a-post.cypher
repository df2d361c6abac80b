// Gaps in a post
//
// Times at which nobody is known to have held a post: between the end of one tenure, or its last article, and the
// beginning of the next, or its first article. What the articles do not tell shows as a gap too; the post need not
// have been vacant. `until_stated` and `since_stated` are true where a text states that end or beginning.
//
// The body's name or one of its aliases:
// :param body => "Sở Giao thông vận tải tỉnh Nghệ An"
// The post without its body:
// :param role => "Giám đốc"

MATCH (official:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE (body.name = $body OR $body IN body.aliases)
  AND (post.role_key = $role OR post.role = $role)
  AND coalesce(post.status, '') <> 'proposed'
CALL (post) {
  OPTIONAL MATCH (claim:Claim {edge: post.id})-[:STATED_IN]->(article:Article)
  WHERE claim.status IN ['current', 'acting']
  WITH article, max(claim.from) AS stated
  RETURN min(coalesce(stated, article.published)) AS first_seen, max(article.published) AS last_seen,
         collect(stated) AS stated
}
WITH body, official, post, stated, last_seen,
     CASE WHEN post.from < first_seen OR first_seen IS NULL THEN post.from ELSE first_seen END AS began
WITH body, official, post, stated, began,
     coalesce(post.to, CASE WHEN began > last_seen OR last_seen IS NULL THEN began ELSE last_seen END) AS ended
WHERE began IS NOT NULL
WITH body, official, post, stated, began, ended ORDER BY began, post.id
WITH body, collect({official: official.name, began: began, ended: ended, stated: stated, post: post}) AS tenures
UNWIND range(1, size(tenures) - 1) AS place
WITH body, tenures[place] AS next,
     reduce(latest = tenures[0], tenure IN tenures[..place] |
       CASE WHEN tenure.ended > latest.ended THEN tenure ELSE latest END) AS latest
WITH body, latest, next,
     date(latest.ended + substring('0000-01-01', size(latest.ended)))
       + CASE size(latest.ended) WHEN 4 THEN duration('P1Y') WHEN 7 THEN duration('P1M') ELSE duration('P1D') END
       AS then
WHERE toString(then) < next.began
RETURN latest.official AS before,
       latest.ended AS until,
       latest.post.to IS NOT NULL AS until_stated,
       next.official AS after,
       next.began AS since,
       coalesce(next.post.from = next.began, false) OR next.began IN next.stated AS since_stated,
       body.name AS body,
       latest.post.quote AS quote,
       latest.post.publisher AS publisher,
       latest.post.published AS published,
       next.post.quote AS next_quote,
       next.post.publisher AS next_publisher,
       next.post.published AS next_published
ORDER BY body, since, after, next.post.id
LIMIT 200;
