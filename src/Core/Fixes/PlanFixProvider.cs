using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Fixes;

/// <summary>Proposes fixes for the findings of some rules. Stateless; may be called from many threads.</summary>
public abstract class PlanFixProvider
{
    /// <summary>The rules whose findings it can mend.</summary>
    public abstract ImmutableArray<string> FixableRules { get; }

    /// <summary>The fixes for a finding of one of <see cref="FixableRules"/>; empty where there is none. What it throws is shown with the plugin's name.</summary>
    public abstract ImmutableArray<PlanFix> ProposeFixes(PlanSnapshot snapshot, Diagnostic diagnostic);
}
