// Who heads several bodies
//
// Officials who are head of two bodies or more in articles since a date, one row a post. The posts are those spoken
// of as held; `as_of` is the date of the article, and nothing is said of later. See concurrent-posts-of-a-person for
// the articles that tell two posts together.
//
// Since when, a day, a month or a year; an article dated less precisely counts where it may lie after:
// :param since => "2022"

MATCH (person:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE post.rank = 'head' AND post.status IN ['current', 'acting']
  AND post.status_as_of + substring('9999-12-31', size(post.status_as_of)) >= $since
WITH person, body, post ORDER BY body.name, post.id
WITH person, count(DISTINCT body) AS bodies, collect({post: post, body: body}) AS held
WHERE bodies > 1
UNWIND held AS one
RETURN person.name AS official,
       bodies,
       coalesce(one.post.role, one.post.role_key) AS role,
       one.body.name AS body,
       one.post.status_as_of AS as_of,
       one.post.from AS since,
       one.post.quote AS quote,
       one.post.publisher AS publisher,
       one.post.published AS published
ORDER BY bodies DESC, official, person.id, body, role, one.post.id
LIMIT 200;
