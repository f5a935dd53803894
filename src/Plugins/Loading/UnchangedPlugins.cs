using OneOf;

namespace PlanKit.Plugins;

/// <summary>
/// The plugins of a catalog whose files are as they were trusted. Each is compared once, when it is first asked for; one that is refused stays
/// so. One thread at a time may use it.
/// </summary>
/// <param name="catalog">The plugins there are.</param>
internal sealed class UnchangedPlugins(PluginCatalog catalog)
{
    private readonly HashSet<InstalledPlugin> _unchanged = [];
    private readonly Dictionary<string, RefusedPlugin> _refused = new(StringComparer.Ordinal);

    /// <summary>A plugin that can be used; or why not.</summary>
    public OneOf<InstalledPlugin, RefusedPlugin> Find(string id) => _refused.TryGetValue(id, out RefusedPlugin? refusal)
        ? refusal
        : catalog.Find(id).Match<OneOf<InstalledPlugin, RefusedPlugin>>(Compare, refused => refused);

    /// <summary>Refuses a plugin from now on; the first reason counts.</summary>
    public void Refuse(string id, RefusedPlugin refused) => _refused.TryAdd(id, refused);

    private OneOf<InstalledPlugin, RefusedPlugin> Compare(InstalledPlugin installed)
    {
        if (!installed.HasBeenCompared && !_unchanged.Contains(installed) && installed.Locked!.ChangesIn(installed.Folder) is { IsEmpty: false } changes)
        {
            RefusedPlugin changed = installed.Refuse(new Changed(installed.Id, changes));
            Refuse(installed.Id, changed);
            return changed;
        }

        _unchanged.Add(installed);
        return installed;
    }
}
