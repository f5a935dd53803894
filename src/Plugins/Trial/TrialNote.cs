using PlanKit.Text;

namespace PlanKit.Plugins.Trial;

/// <summary>Something about a plugin that may be meant and may be a slip. It does not speak against the plugin.</summary>
/// <param name="Rule">The plugin's rule that it is about.</param>
/// <param name="Message">What, and what to do where it is a slip.</param>
public sealed record TrialNote(string Rule, LocalizableText Message);
