namespace PlanKit.Plugins;

/// <summary>How a plugin came to this computer.</summary>
public enum PluginOrigin
{
    /// <summary>It was delivered with the program.</summary>
    Bundled,

    /// <summary>The user added it.</summary>
    Added,
}
