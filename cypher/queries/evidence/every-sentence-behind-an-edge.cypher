// Every sentence behind an edge
//
// All passages that state how two things are tied, with paper and date, the surest first. For one edge that you have
// clicked, its `id` is enough:
//   MATCH (c:Claim {edge: "…"})-[:STATED_IN]->(a:Article) RETURN c.quote, a.publisher, a.published
//
// The two names, or aliases, in any order:
// :param one => "Đinh Tiến Dũng"
// :param other => "Thành ủy Hà Nội"

MATCH (one:Entity)-[edge]-(other:Entity)
WHERE (one.name = $one OR $one IN one.aliases) AND (other.name = $other OR $other IN other.aliases)
MATCH (claim:Claim {edge: edge.id})-[:STATED_IN]->(article:Article)
RETURN startNode(edge).name AS source,
       type(edge) AS relation,
       coalesce(edge.role, edge.award, edge.measure, edge.capacity, edge.how) AS detail,
       endNode(edge).name AS target,
       claim.quote AS quote,
       article.publisher AS publisher,
       article.published AS published,
       article.headline AS headline,
       article.url AS url,
       claim.confidence AS confidence,
       claim.inferred AS inferred,
       claim.rule AS rule
ORDER BY relation, edge.id, confidence DESC, published, claim.id
LIMIT 500;
