namespace PlanKit.Storage.Places;

/// <summary>
/// Recognises the folders of synchronising services by the names that these give them when they are installed. A folder that was
/// given another name is known only where the service tells the system (<see cref="IDriveProbe.SynchronisedFolders"/>).
/// </summary>
internal static class SynchronisedFolders
{
    // On macOS every service that uses Apple's file providers lies under ~/Library/CloudStorage, as OneDrive-Personal, Dropbox,
    // GoogleDrive-a@b.c; iCloud Drive lies under ~/Library/Mobile Documents.
    private const string AppleFileProviders = "CloudStorage";

    // A name of which more may follow, for another account: OneDrive - Contoso, Dropbox (Personal).
    private static readonly (string Name, string Service)[] Roots =
    [
        ("OneDrive", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("iCloudDrive", "iCloud"),
        ("iCloud Drive", "iCloud"),
        ("Mobile Documents", "iCloud"),
        ("GoogleDrive", "Google Drive"),
        ("Google Drive", "Google Drive"),
        ("Nutstore", "坚果云"),
        ("Nutstore Files", "坚果云"),
        ("我的坚果云", "坚果云"),
        ("坚果云", "坚果云"),
        ("BaiduSyncdisk", "百度网盘"),
        ("BaiduNetdiskWorkspace", "百度网盘"),
        ("百度网盘同步空间", "百度网盘"),
        ("WPS Cloud Files", "WPS 云盘"),
        ("WPSDrive", "WPS 云盘"),
        ("WPS云盘", "WPS 云盘"),
        ("Nextcloud", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("Seafile", "Seafile"),
    ];

    /// <summary>The service in whose folder a file lies; null: none that is known.</summary>
    /// <param name="path">The file, as a full path of any system.</param>
    /// <param name="told">The folders of which the system knows, with their service.</param>
    public static string? ServiceOf(string path, IEnumerable<(string Folder, string Service)> told)
    {
        // The last part is the file's own name: a file called Dropbox.plankit lies in no such folder.
        string[] parts = PartsOf(path);
        string[] folders = parts[..^1];
        for (int i = 0; i < folders.Length; i++)
        {
            if (folders[i] == AppleFileProviders && i > 0 && folders[i - 1] == "Library" && i + 1 < folders.Length)
            {
                return Array.Find(Roots, root => IsNamed(folders[i + 1], root.Name)).Service ?? folders[i + 1];
            }

            if (Array.Find(Roots, root => IsNamed(folders[i], root.Name)).Service is { } service)
            {
                return service;
            }
        }

        return told.FirstOrDefault(known => IsWithin(folders, PartsOf(known.Folder))).Service;
    }

    private static string[] PartsOf(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsWithin(string[] folders, string[] root) =>
        folders.Length >= root.Length && folders.AsSpan(0, root.Length).SequenceEqual(root, StringComparer.OrdinalIgnoreCase);

    // "OneDrive", "OneDrive - Contoso", "OneDrive-Personal", "Dropbox (Personal)", and not "OneDriveless".
    private static bool IsNamed(string folder, string root) =>
        folder.StartsWith(root, StringComparison.OrdinalIgnoreCase)
        && (folder.Length == root.Length || folder[root.Length..].TrimStart(' ') is ['-' or '(' or '（', ..]);
}
