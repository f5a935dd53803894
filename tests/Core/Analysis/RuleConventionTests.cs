using PlanKit.Analysis;

namespace PlanKit.Tests.Analysis;

public sealed class RuleConventionTests()
    : RuleConventions("PK", [.. CoreAnalyzers.All.Select(registered => registered.Analyzer)], DriverDiagnostics.All);
