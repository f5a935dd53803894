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

    /// <summary>Copies a plugin that is no part of the program into the desk's folder, with its manifest changed.</summary>
    public static string Vary(Desk desk, string id, string name, params (string Old, string New)[] changes)
    {
        string folder = desk[name];
        CopyFolder(Beside(id), folder);
        string manifest = Path.Combine(folder, "plugin.json");
        string text = File.ReadAllText(manifest);
        foreach ((string old, string changed) in changes)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, changed, StringComparison.Ordinal);
        }

        File.WriteAllText(manifest, text);
        return folder;
    }

    /// <summary>Moves a plugin of the desk's folder among the user's own, where nobody trusts it.</summary>
    public static string PutIn(Desk desk, string name)
    {
        string folder = Path.Combine(desk.UserPlugins, name);
        Directory.CreateDirectory(desk.UserPlugins);
        Directory.Move(desk[name], folder);
        return folder;
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
