// Who made a document
//
// The body that issued it, the person who signed it, the congress or session that adopted it, each with its sentence.
// Documents that share the name or alias are told apart by `id`.
//
// The document's name or one of its aliases:
// :param document => "Nghị quyết Đại hội XIII của Đảng"

MATCH (document:Entity)
WHERE document.name = $document OR $document IN document.aliases
CALL (document) {
  MATCH (maker:Entity)-[edge:ISSUED|SIGNED]->(document)
  RETURN maker, edge
  UNION
  MATCH (document)-[edge:ADOPTED_AT]->(maker:Entity)
  RETURN maker, edge
}
RETURN document.name AS document,
       document.id AS id,
       type(edge) AS relation,
       maker.name AS maker,
       coalesce(edge.date, document.date) AS date,
       edge.inferred AS inferred,
       edge.quote AS quote,
       edge.publisher AS publisher,
       edge.published AS published
ORDER BY document, id, relation, maker, edge.id
LIMIT 200;
