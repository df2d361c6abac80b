// Who ties two bodies together
//
// People with a post in one body and a post in another, at the same time or not; those with posts that are spoken of
// as held in both come first.
//
// One body, name or alias:
// :param one => "Thành ủy Hà Nội"
// The other:
// :param other => "Ban Chấp hành Trung ương Đảng"

MATCH (one:Body)<-[post:HOLDS_POSITION]-(official:Official)
WHERE one.name = $one OR $one IN one.aliases
MATCH (official)-[other_post:HOLDS_POSITION]->(other:Body)
WHERE (other.name = $other OR $other IN other.aliases) AND other <> one
RETURN official.name AS official,
       coalesce(post.role, post.role_key) AS role,
       one.name AS body,
       post.status AS status,
       post.status_as_of AS as_of,
       coalesce(other_post.role, other_post.role_key) AS other_role,
       other.name AS other_body,
       other_post.status AS other_status,
       other_post.status_as_of AS other_as_of,
       post.quote AS quote,
       post.publisher AS publisher,
       post.published AS published,
       other_post.quote AS other_quote,
       other_post.publisher AS other_publisher,
       other_post.published AS other_published
ORDER BY CASE WHEN status = 'current' AND other_status = 'current' THEN 1 ELSE 2 END, official, post.id, other_post.id
LIMIT 200;
