// The least sure edges
//
// Edges below a confidence, the lowest first, with the rule that made the surest claim of each. The confidence is the
// rules' own estimate, no measured share of right ones.
//
// Below which confidence:
// :param below => 0.95
// How many:
// :param limit => 50

MATCH (source:Entity)-[edge]->(target:Entity)
WHERE edge.confidence < $below
WITH source, edge, target ORDER BY edge.confidence, type(edge), source.name, target.name, edge.id
LIMIT $limit
CALL (edge) {
  MATCH (claim:Claim {edge: edge.id})
  WITH claim ORDER BY claim.confidence DESC, claim.id LIMIT 1
  RETURN claim.rule AS rule
}
RETURN source.name AS source,
       type(edge) AS relation,
       coalesce(edge.role, edge.award, edge.measure, edge.capacity, edge.how) AS detail,
       target.name AS target,
       edge.confidence AS confidence,
       edge.claims AS claims,
       rule,
       edge.inferred AS inferred,
       edge.quote AS quote,
       edge.publisher AS publisher,
       edge.published AS published
ORDER BY confidence, relation, source, target, edge.id;
