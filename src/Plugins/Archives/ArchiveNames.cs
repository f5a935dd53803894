namespace PlanKit.Plugins.Archives;

/// <summary>The names in one archive or folder. Two that some system takes for one are a fault: nobody could say which file was meant.</summary>
internal sealed class ArchiveNames
{
    private readonly Dictionary<string, (string Spelling, bool IsFile)> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an entry with the folders in which it lies.</summary>
    /// <returns>Which other it clashes with; null where it clashes with none.</returns>
    internal string? Add(string path)
    {
        for (int end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            string folder = path[..end];
            if (!_names.TryAdd(folder, (folder, IsFile: false)) && _names[folder] is var other && (other.IsFile || other.Spelling != folder))
            {
                return other.Spelling;
            }
        }

        return path.EndsWith('/') || _names.TryAdd(path, (path, IsFile: true)) ? null : _names[path].Spelling;
    }
}
