using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Once that a plugin's worker ended before its answer was whole.</summary>
/// <param name="At">When, in the time zone of whoever sat there.</param>
/// <param name="Fault">What happened, as it was told then.</param>
public sealed record PluginCrash(DateTimeOffset At, LocalizableText Fault);
