using PlanKit.Text;

namespace PlanKit.Plugins.Archives;

/// <summary>Says why an archive is not unpacked: what in it, why, and what to do.</summary>
internal static class ArchiveText
{
    private const int MegaByte = 1024 * 1024;

    internal static LocalizableText NoArchive => new(
        "这不是文件夹，也不是 .zip 或 .nupkg 文件。请给出含有 plugin.json 的文件夹，或装有它的 .zip 或 .nupkg。",
        "This is neither a folder nor a .zip or .nupkg file. Name the folder that holds plugin.json, or a .zip or .nupkg with it.");

    internal static LocalizableText TooManyEntries => new LocalizableText(
        "压缩包里超过 {0} 项。这不像是插件。",
        "The archive has more than {0} entries. This does not look like a plugin.").Format(PluginInspection.FileLimit);

    internal static LocalizableText Outside(string entry) => new LocalizableText(
        "“{0}”指向插件文件夹之外（绝对路径、盘符、反斜杠或“..”），没有解压任何内容。不要使用这个压缩包；请向插件作者要一个重新打包的。",
        "\"{0}\" leads out of the plugin's folder (an absolute path, a drive, a backslash or \"..\"); nothing was unpacked. Don't use this archive: ask the plugin's author to pack it anew.").Format(HiddenCharacters.Show(entry));

    internal static LocalizableText OddName(string entry) => new LocalizableText(
        "文件名“{0}”在有的系统上不能用，或不是 UTF-8。请作者改名后重新打包。",
        "The name \"{0}\" cannot be used on every system, or is not UTF-8. Ask the author to rename it and to pack anew.").Format(HiddenCharacters.Show(entry));

    internal static LocalizableText HiddenCharacter(string entry, string character) => new LocalizableText(
        "文件名“{0}”中有 {1}：看不见、换行或改变书写方向的字符会让它看起来像别的名称。请作者改名后重新打包。",
        "The name \"{0}\" holds {1}: characters that nobody sees, that break the line or turn the direction of writing make it look like another. Ask the author to rename it and to pack anew.").Format(HiddenCharacters.Show(entry), character);

    internal static LocalizableText Link(string entry) => new LocalizableText(
        "“{0}”是链接或特殊文件，插件中不允许有。请作者用文件本身代替它后重新打包。",
        "\"{0}\" is a link or a special file, which a plugin may not have. Ask the author to put the file itself in its place and to pack anew.").Format(HiddenCharacters.Show(entry));

    internal static LocalizableText Double(string entry, string other) => new LocalizableText(
        "“{0}”和“{1}”在有的系统上是同一个名称。请作者去掉一个后重新打包。",
        "\"{0}\" and \"{1}\" are the same name on some systems. Ask the author to take one out and to pack anew.").Format(HiddenCharacters.Show(entry), HiddenCharacters.Show(other));

    internal static LocalizableText Encrypted(string entry) => new LocalizableText(
        "“{0}”是加密的。请用没有密码的压缩包。",
        "\"{0}\" is encrypted. Use an archive without a password.").Format(HiddenCharacters.Show(entry));

    internal static LocalizableText FileTooLarge(string entry, long limit) => new LocalizableText(
        "“{0}”解压后超过 {1} MB。这不像是插件的文件。",
        "\"{0}\" is over {1} MB when it is unpacked. This does not look like a plugin's file.").Format(HiddenCharacters.Show(entry), limit / MegaByte);

    internal static LocalizableText TooLarge(long limit) => new LocalizableText(
        "压缩包本身或解压后的内容超过 {0} MB。这不像是插件。",
        "The archive, or what is in it, is over {0} MB. This does not look like a plugin.").Format(limit / MegaByte);

    internal static LocalizableText Corrupt(string detail) => new LocalizableText(
        "这不是完好的压缩包：它已损坏，或用了本程序不认识的压缩方式。请重新下载，或向插件作者再要一份。系统的说法：“{0}”",
        "This is no whole archive: it is damaged, or was packed in a way that this program does not know. Download it again, or ask the plugin's author for another copy. In the system's words: “{0}”").Format(HiddenCharacters.Show(detail));

    internal static LocalizableText EmptyFile => new(
        "文件是空的（0 字节）。请重新下载，或向插件作者再要一份。",
        "The file is empty (0 bytes). Download it again, or ask the plugin's author for another copy.");

    internal static LocalizableText NoEntries => new(
        "压缩包里什么也没有。请向插件作者要一个装有 plugin.json 的。",
        "There is nothing in the archive. Ask the plugin's author for one that holds plugin.json.");

    internal static LocalizableText WrongChecksum(string entry) => new LocalizableText(
        "“{0}”的内容与压缩包里记的长度或校验和不符，压缩包已损坏。请重新下载，或向插件作者再要一份。",
        "The content of \"{0}\" does not have the length or the checksum that the archive says: it is damaged. Download it again, or ask the plugin's author for another copy.").Format(HiddenCharacters.Show(entry));

    internal static LocalizableText NoPlugin(string places) => new LocalizableText(
        "压缩包里没有插件：应当有 {0}。",
        "There is no plugin in the archive: it should hold {0}.").Format(places);

    internal static LocalizableText Unreadable(LocalizableText cause) => new LocalizableText(
        "压缩包读不出来：{0}。请检查路径和权限。",
        "The archive cannot be read: {0}. Check the path and the permissions.").Format(cause);

    internal static LocalizableText NotUnpacked(string root, LocalizableText cause) => new LocalizableText(
        "压缩包不能解压到插件文件夹 {0}：{1}。请检查那里的权限和磁盘空间，或用 PLANKIT_HOME 另指一个文件夹。",
        "The archive cannot be unpacked into the plugins' folder {0}: {1}. Check the permissions and the free space there, or name another folder by PLANKIT_HOME.").Format(root, cause);
}
