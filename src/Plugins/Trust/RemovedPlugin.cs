namespace PlanKit.Plugins;

/// <summary>A plugin that was removed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Folder">Where it lay.</param>
public sealed record RemovedPlugin(string Id, string Folder)
{
    /// <summary>Whether no other folder holds its id, so that nothing is to be remembered of it. Default: true.</summary>
    public bool IsLastOfItsId { get; init; } = true;
}
