namespace PlanKit.Plugins;

/// <summary>How a plugin came to this computer.</summary>
public enum PluginOrigin
{
    /// <summary>It was delivered with the program.</summary>
    Bundled,

    /// <summary>The user added it.</summary>
    Added,

    /// <summary>The user named its folder for one command, as the author of a plugin does. It is in no lock.</summary>
    Named,
}
