namespace PlanKit.Plugins;

/// <summary>A plugin that was unpacked from an archive, where no program looks for plugins. It goes when this is disposed of.</summary>
public sealed class UnpackedPlugin : IDisposable
{
    internal UnpackedPlugin(string folder) => Folder = folder;

    /// <summary>The folder that holds <c>plugin.json</c>.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public void Dispose() => StrayFolders.Delete(Folder);
}
