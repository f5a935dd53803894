using PlanKit.Text;

namespace PlanKit.Plugins.Trial;

/// <summary>Something that a plugin did wrong when it was tried.</summary>
/// <param name="Rule">The rule of the host that tells of it, such as PK0901; null where none does.</param>
/// <param name="Message">What, where in the plugin, and what to do.</param>
public sealed record TrialFault(string? Rule, LocalizableText Message);
