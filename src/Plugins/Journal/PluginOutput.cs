namespace PlanKit.Plugins;

/// <summary>What a plugin wrote to the console.</summary>
/// <param name="At">When its worker ended.</param>
/// <param name="Text">The text; where it was long, its beginning and its end.</param>
public sealed record PluginOutput(DateTimeOffset At, string Text);
