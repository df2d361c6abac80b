// A person's career in order
//
// Every post of a person. One with a stated beginning or end stands there, any other at the month in which it was
// first seen. `status` holds as of `as_of`; empty `since` and `until` are unknown. People who share the name are told
// apart by `id`.
//
// The person's name or an alias:
// :param person => "Đinh Tiến Dũng"

MATCH (official:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE official.name = $person OR $person IN official.aliases
RETURN official.name AS official,
       official.id AS id,
       coalesce(post.role, post.role_key) AS role,
       body.name AS body,
       post.from AS since,
       post.to AS until,
       post.status AS status,
       post.status_as_of AS as_of,
       post.term AS term,
       post.cause AS cause,
       post.quote AS quote,
       post.publisher AS publisher,
       post.published AS published
ORDER BY official, id, coalesce(since, until, substring(post.first_seen, 0, 7), '9999'),
         CASE status WHEN 'former' THEN 1 WHEN 'proposed' THEN 3 ELSE 2 END, body, role, post.id
LIMIT 200;
