// What papers say differently of one post
//
// Posts of a person, or in a body, to which two articles of different papers give beginnings or ends that exclude
// each other, or different statuses at the same time. A less precise date (2024 and 2024-07-10) is no difference, and
// neither is a post that was held earlier and is former later. Articles of which no paper is known count as one each.
//
// A person's or a body's name, or an alias:
// :param name => "Mai Xuân Thược"

MATCH (official:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE official.name = $name OR $name IN official.aliases OR body.name = $name OR $name IN body.aliases
MATCH (claim:Claim {edge: post.id})-[:STATED_IN]->(article:Article)
UNWIND [['since', claim.from], ['until', claim.to], ['status', claim.status]] AS said
WITH official, post, body, claim, article, said[0] AS field, said[1] AS value
WHERE value IS NOT NULL
WITH official, post, body, field, value, claim, article ORDER BY article.published, article.id, claim.id
WITH official, post, body, field, value,
     collect(DISTINCT coalesce(article.publisher, article.id)) AS papers,
     min(article.published) AS first_said, max(article.published) AS last_said,
     collect({quote: claim.quote, article: article})[0] AS passage
WITH official, post, body, field,
     collect({value: value, papers: papers, first: first_said, last: last_said, passage: passage}) AS values
UNWIND values AS one
UNWIND values AS other
WITH official, post, body, field, one, other
WHERE one.value < other.value
  AND any(paper IN one.papers WHERE size([same IN other.papers WHERE same <> paper]) > 0)
  AND CASE field
        WHEN 'status' THEN one.first <= other.last AND other.first <= one.last
        ELSE NOT other.value STARTS WITH one.value
      END
RETURN official.name AS official,
       coalesce(post.role, post.role_key) AS role,
       body.name AS body,
       field,
       one.value AS value,
       one.passage.quote AS quote,
       one.passage.article.publisher AS publisher,
       one.passage.article.published AS published,
       other.value AS other_value,
       other.passage.quote AS other_quote,
       other.passage.article.publisher AS other_publisher,
       other.passage.article.published AS other_published
ORDER BY official, body, role, field, value, other_value, post.id
LIMIT 200;
