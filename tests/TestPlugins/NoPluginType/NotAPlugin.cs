namespace PlanKit.TestPlugins;

/// <summary>The assembly holds a class, but none that is a plugin.</summary>
public sealed class NotAPlugin;
