// Who held a post, and where it is said
//
// Everyone who has or had a post in a body, or is proposed for it, with what is known of the time and the best
// sentence for it. `status` holds as of `as_of`; an empty `as_of` means that no dated article says so. Empty `since`
// and `until` are unknown, not "still". Ordered by the beginning, else by when the post was first seen.
//
// The body's name or one of its aliases:
// :param body => "Thành ủy Hà Nội"
// The post without its body:
// :param role => "Bí thư"

MATCH (official:Official)-[post:HOLDS_POSITION]->(body:Body)
WHERE (body.name = $body OR $body IN body.aliases)
  AND (post.role_key = $role OR post.role = $role)
RETURN official.name AS official,
       coalesce(post.role, post.role_key) AS role,
       body.name AS body,
       post.status AS status,
       post.status_as_of AS as_of,
       post.term AS term,
       post.from AS since,
       post.to AS until,
       post.quote AS quote,
       post.publisher AS publisher,
       post.published AS published
ORDER BY coalesce(since, post.first_seen, '9999'), official, post.id
LIMIT 200;
