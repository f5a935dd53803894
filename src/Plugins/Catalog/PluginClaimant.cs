namespace PlanKit.Plugins;

/// <summary>A plugin that claims a name for itself.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="Origin">How it came there.</param>
public sealed record PluginClaimant(string Id, string Folder, PluginOrigin Origin)
{
    /// <summary>Whether it is part of the program, so that nobody can remove it or give it another name.</summary>
    public bool IsBundled => Origin == PluginOrigin.Bundled;
}
