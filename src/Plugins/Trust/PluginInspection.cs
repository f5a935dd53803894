using System.Collections.Immutable;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Plugins.Archives;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Looks at a folder before anybody trusts it. Nothing in it is run.</summary>
public static class PluginInspection
{
    /// <summary>How many files a plugin may have.</summary>
    public const int FileLimit = 5_000;

    /// <summary>How large all its files together may be, in bytes: 256 MB.</summary>
    public const long SizeLimit = 256L * 1024 * 1024;

    /// <summary>What is in the folder, with every file's hash.</summary>
    /// <param name="folder">The folder that holds <c>plugin.json</c>.</param>
    public static OneOf<PluginPreview, Malformed, UnsafeFolder> Inspect(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return new UnsafeFolder(folder, new LocalizableText(
                "没有这个文件夹。请给出含有 plugin.json 的文件夹。",
                "There is no such folder. Name the folder that holds plugin.json."));
        }

        FileSystemInfo[] entries = [.. PluginFiles.List(new DirectoryInfo(folder)).Take(FileLimit + 1)];
        if (FindUnsafe(folder, entries) is { } reason)
        {
            return new UnsafeFolder(folder, reason);
        }

        return PluginDiscovery.ReadManifestAndRules(folder).Match<OneOf<PluginPreview, Malformed, UnsafeFolder>>(
            manifest => Preview(folder, manifest, entries),
            malformed => malformed);
    }

    private static OneOf<PluginPreview, Malformed, UnsafeFolder> Preview(string folder, PluginManifest manifest, FileSystemInfo[] entries)
    {
        ImmutableSortedDictionary<string, Digest>.Builder files = ImmutableSortedDictionary.CreateBuilder<string, Digest>(StringComparer.Ordinal);
        foreach ((string path, Digest? digest) in PluginFiles.Hash(folder))
        {
            if (digest is not { } known)
            {
                return new UnsafeFolder(folder, new LocalizableText(
                    "文件“{0}”读不出来。请检查权限。",
                    "The file \"{0}\" cannot be read. Check that you may read it.").Format(HiddenCharacters.Show(path)));
            }

            files.Add(path, known);
        }

        return new PluginPreview(folder, manifest, files.ToImmutable(), entries.OfType<FileInfo>().Sum(file => file.Length));
    }

    private static LocalizableText? FindUnsafe(string folder, FileSystemInfo[] entries)
    {
        if (entries.Length > FileLimit)
        {
            return new LocalizableText(
                "文件超过 {0} 个。这不像是插件的文件夹。",
                "It has more than {0} files. This does not look like a plugin's folder.").Format(FileLimit);
        }

        if (entries.FirstOrDefault(PluginFiles.IsLink) is { } link)
        {
            return new LocalizableText(
                "“{0}”是一个链接，插件中不允许有链接。请用文件本身代替它。",
                "\"{0}\" is a link, which a plugin may not have. Put the file itself in its place.").Format(ShownPath(link));
        }

        if (entries.FirstOrDefault(entry => !PortableName.IsPortable(entry.Name)) is { } odd)
        {
            return HiddenCharacters.FirstIn(odd.Name) is { } hidden
                ? new LocalizableText(
                    "文件名“{0}”中有 {1}：看不见、换行或改变书写方向的字符会让它看起来像别的名称。请改名。",
                    "The file name \"{0}\" holds {1}: characters that nobody sees, that break the line or turn the direction of writing make it look like another. Rename it.").Format(ShownPath(odd), hidden)
                : new LocalizableText(
                    "文件名“{0}”在有的系统上不能用。请改名。",
                    "The file name \"{0}\" cannot be used on every system. Rename it.").Format(ShownPath(odd));
        }

        var names = new ArchiveNames();
        foreach (FileSystemInfo entry in entries)
        {
            if (names.Add(PluginFiles.PathIn(folder, entry)) is { } other)
            {
                return new LocalizableText(
                    "“{0}”和“{1}”在有的系统上是同一个名称。请去掉一个，或给它改名。",
                    "\"{0}\" and \"{1}\" are the same name on some systems. Take one out, or rename it.").Format(ShownPath(entry), HiddenCharacters.Show(other));
            }
        }

        return entries.OfType<FileInfo>().Sum(file => file.Length) > SizeLimit
            ? new LocalizableText(
                "所有文件共超过 {0} MB。这不像是插件的文件夹。",
                "All files together are over {0} MB. This does not look like a plugin's folder.").Format(SizeLimit / (1024 * 1024))
            : OutsideFolders.Find(entries.OfType<FileInfo>());

        string ShownPath(FileSystemInfo entry) => HiddenCharacters.Show(PluginFiles.PathIn(folder, entry));
    }
}
