using PlanKit.Analysis;
using PlanKit.Fixes;

namespace PlanKit.Tests.Analysis;

public sealed class RuleConventionTests()
    : RuleConventions(
        "PK",
        [.. CoreAnalyzers.All.Select(registered => registered.Analyzer)],
        DriverDiagnostics.All,
        [.. CoreFixProviders.All.Select(registered => registered.Provider)]);
