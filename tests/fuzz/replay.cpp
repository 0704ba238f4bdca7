// Runs a fuzz target over files and folders: what a build without libFuzzer does with a corpus.
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdint>
#include <cstdio>

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int main(int argc, char **argv)
{
    QStringList files;
    for (int i = 1; i < argc; ++i) {
        const QString given = QFile::decodeName(argv[i]);
        if (QFileInfo(given).isFile())
            files += given;
        for (const QFileInfo &info : QDir(given).entryInfoList(QDir::Files, QDir::Name))
            files += info.filePath();
    }
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "cannot read %s\n", qPrintable(name));
            return 1;
        }
        std::printf("%s\n", qPrintable(QFileInfo(name).fileName()));
        std::fflush(stdout); // the last name is the one that broke a promise
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                               static_cast<std::size_t>(bytes.size()));
    }
    std::printf("%d inputs\n", static_cast<int>(files.size()));
    return files.isEmpty() ? 1 : 0;
}
