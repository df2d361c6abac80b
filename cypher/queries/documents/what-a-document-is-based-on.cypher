// What a document is based on
//
// What a programme, plan or document carries out or sums up, and what that carries out in its turn, up to four steps
// up, with who issued it.
//
// The document's name or one of its aliases:
// :param document => "Chương trình hành động của Thành ủy Hà Nội thực hiện Nghị quyết số 15-NQ/TW"

MATCH (document:Entity)
WHERE document.name = $document OR $document IN document.aliases
MATCH way = (document)-[:IMPLEMENTS|REVIEWS*1..4]->(basis:Entity)
CALL (basis) {
  OPTIONAL MATCH (issuer:Body)-[:ISSUED]->(basis)
  WITH issuer ORDER BY issuer.name
  RETURN collect(DISTINCT issuer.name) AS issued_by
}
WITH basis, way, issued_by, last(relationships(way)) AS step
RETURN basis.name AS basis,
       type(step) AS relation,
       length(way) AS steps,
       [node IN nodes(way) | node.name] AS path,
       basis.date AS date,
       issued_by,
       step.quote AS quote,
       step.publisher AS publisher,
       step.published AS published
ORDER BY steps, path, step.id
LIMIT 200;
