namespace PlanKit.Plugins;

/// <summary>A folder that holds plugins' folders and their lock.</summary>
/// <param name="Folder">The folder's path. It need not exist.</param>
/// <param name="Origin">Where its plugins come from.</param>
public sealed record PluginRoot(string Folder, PluginOrigin Origin);
