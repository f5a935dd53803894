using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Something that a plugin changed and that all code of a process shares.</summary>
/// <param name="Name">What.</param>
internal sealed record ChangedSurrounding(LocalizableText Name);
