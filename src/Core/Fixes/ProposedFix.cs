using PlanKit.Analysis;

namespace PlanKit.Fixes;

/// <summary>A fix with the finding that it is for and the plugin that proposes it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Fix">The fix.</param>
/// <param name="Plugin">Who proposes it.</param>
public sealed record ProposedFix(Finding Finding, PlanFix Fix, PluginIdentity Plugin);
