namespace PlanKit.Cli.Tests;

/// <summary>Puts copies of the program's plugins on a desk, where a test may break them.</summary>
public static class PluginFolders
{
    /// <summary>Where the build has laid a plugin that is no part of the program.</summary>
    public static string Beside(string id) => Path.Combine(AppContext.BaseDirectory, "plugins", id);

    /// <summary>Copies one plugin into the user's own, trusted by nobody.</summary>
    public static string Copy(Desk desk, string id)
    {
        string folder = Path.Combine(desk.UserPlugins, id);
        CopyFolder(Path.Combine(BuiltProgram.Plugins, id), folder);
        return folder;
    }

    /// <summary>Copies all of them with their lock, as those that came with the program.</summary>
    public static string CopyAll(Desk desk)
    {
        string folder = Path.Combine(desk.UserPlugins, "..", "bundled");
        CopyFolder(BuiltProgram.Plugins, folder);
        desk.BundledPlugins = Path.GetFullPath(folder);
        return desk.BundledPlugins;
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.EnumerateDirectories(from))
        {
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
