namespace PlanKit.Storage;

/// <summary>A folder that its owner alone may enter.</summary>
internal static class PrivateFolder
{
    /// <summary>Makes it, and the folders above it, where it does not exist.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
