// The people of a body
//
// Everyone with a post in a body: heads, deputies, members, staff. `status` holds as of `as_of`, and nothing is said
// of later; former and proposed ones come last.
//
// The body's name or one of its aliases:
// :param body => "Ban Chấp hành Trung ương Đảng"

MATCH (official:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE body.name = $body OR $body IN body.aliases
RETURN official.name AS official,
       coalesce(post.role, post.role_key) AS role,
       post.rank AS rank,
       body.name AS body,
       post.status AS status,
       post.status_as_of AS as_of,
       post.from AS since,
       post.to AS until,
       post.quote AS quote,
       post.publisher AS publisher,
       post.published AS published
ORDER BY body,
         CASE status WHEN 'former' THEN 2 WHEN 'proposed' THEN 3 ELSE 1 END,
         CASE rank WHEN 'head' THEN 1 WHEN 'deputy head' THEN 2 WHEN 'member' THEN 3 ELSE 4 END,
         official, post.id
LIMIT 500;
