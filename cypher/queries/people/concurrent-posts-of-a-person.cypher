// Concurrent posts of a person
//
// Pairs of posts that one article gives a person as held, with how many articles do so and the two sentences of the
// latest. An article on an appointment also names the post that the person comes from: read its sentences.
//
// The person's name or an alias:
// :param person => "Đinh Tiến Dũng"

MATCH (official:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE official.name = $person OR $person IN official.aliases
MATCH (claim:Claim {edge: post.id})-[:STATED_IN]->(article:Article)
WHERE claim.status IN ['current', 'acting']
WITH official, body, post, article, min(claim.quote) AS quote
WITH official, article, collect({post: post, body: body, quote: quote}) AS held
UNWIND held AS one
UNWIND held AS other
WITH official, article, one, other
WHERE one.body.name < other.body.name OR one.body.name = other.body.name AND one.post.id < other.post.id
WITH official, one, other, article ORDER BY article.published DESC, article.id
WITH official, one.post AS post, one.body AS body, other.post AS other_post, other.body AS other_body,
     count(article) AS articles,
     collect({article: article, quote: one.quote, other_quote: other.quote})[0] AS latest
RETURN official.name AS official,
       coalesce(post.role, post.role_key) AS role,
       body.name AS body,
       coalesce(other_post.role, other_post.role_key) AS other_role,
       other_body.name AS other_body,
       articles,
       latest.quote AS quote,
       latest.other_quote AS other_quote,
       latest.article.publisher AS publisher,
       latest.article.published AS published
ORDER BY official, articles DESC, body, other_body, role, other_role, post.id, other_post.id
LIMIT 200;
